/** `barometre`: the files of the Baromètre; `impact`: the long format `schema-impact-service-public-numerique`. */
export const IMPORT_FORMATS = ['barometre', 'impact'] as const;
export type ImportFormatName = (typeof IMPORT_FORMATS)[number];
