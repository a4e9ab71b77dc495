/** The address of a territory's page, in small letters. */
export const territoryPath = (id: string): string => `/territoires/${id.toLowerCase()}`;
