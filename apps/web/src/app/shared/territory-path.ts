import { isBodyId } from '@ou-en-est-on/domain';

/** The address of a territory's page, in small letters. */
export const territoryPath = (id: string): string => `/territoires/${id.toLowerCase()}`;

/** Where the page of a collectivity is: its territory's, or its own when no territory has it. */
export const collectivityPath = (id: string): string =>
  isBodyId(id) ? `/collectivites/${id.toLowerCase()}` : territoryPath(id);
