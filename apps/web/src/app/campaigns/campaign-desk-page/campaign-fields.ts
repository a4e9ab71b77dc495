import { FormControl, FormGroup } from '@angular/forms';
import type { CampaignDetailDto } from '@ou-en-est-on/contracts';
import type { CampaignPurpose, CollectivityKind, Stratum } from '@ou-en-est-on/domain';

const text = (value = ''): FormControl<string> => new FormControl(value, { nonNullable: true });
const list = <T>(): FormControl<readonly T[]> => new FormControl<readonly T[]>([], { nonNullable: true });

/** What one fills in; the collectivities named are a text of codes. */
export type CampaignFields = FormGroup<{
  [Name in keyof CampaignValues]: FormControl<CampaignValues[Name]>;
}>;

export interface CampaignValues {
  readonly title: string;
  readonly id: string;
  readonly purpose: CampaignPurpose;
  readonly mandate: string;
  readonly editionId: string;
  readonly opensOn: string;
  readonly photographOn: string;
  readonly kinds: readonly CollectivityKind[];
  readonly strata: readonly Stratum[];
  readonly territoryIds: readonly string[];
  readonly named: string;
}

export function campaignFields(): CampaignFields {
  return new FormGroup({
    title: text(),
    id: text(),
    purpose: new FormControl<CampaignPurpose>('label-year', { nonNullable: true }),
    mandate: text('2026-2032'),
    editionId: text(),
    opensOn: text(),
    photographOn: text(),
    kinds: list<CollectivityKind>(),
    strata: list<Stratum>(),
    territoryIds: list<string>(),
    named: text(),
  });
}

/** The fields of a campaign that is changed. */
export function valuesOf(campaign: CampaignDetailDto): CampaignValues {
  const { title, id, purpose, mandate, edition, opensOn, photographOn, invitation } = campaign;
  return {
    ...{ title, id, purpose, mandate, editionId: edition.id, opensOn, photographOn },
    ...{ kinds: invitation.kinds, strata: invitation.strata },
    territoryIds: invitation.territories.map((one) => one.id),
    named: invitation.collectivities.map((one) => one.id.replace(/^COM-/, '')).join('\n'),
  };
}

/** What is asked: the codes one by one, whatever stands between them. */
export function inputOf(values: CampaignValues): object {
  const { title, purpose, mandate, editionId, opensOn, photographOn, kinds, strata, territoryIds, named } = values;
  const fields = { title, purpose, mandate, editionId, opensOn, photographOn, kinds, strata, territoryIds };
  return { ...fields, collectivityIds: named.split(/[\s,;]+/).filter((code) => code !== '') };
}

/** The last part of the address of a campaign's page, from its title: « Mi-mandat 2026 » → `mi-mandat-2026`. */
export function addressFrom(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}

/** The first fault of a field that holds several values: of the whole, or of one of them. */
export function faultOf(faults: Readonly<Record<string, string>>, field: string): string | undefined {
  return Object.entries(faults).find(([name]) => name.split('.')[0] === field)?.[1];
}
