/** To be shown under every map of the départements or the régions. */
export const OUTLINES = 'Contours : IGN Admin Express COG 2018 / france-geojson, Licence Ouverte.';

/** To be shown under every map of the intercommunalités. */
export const EPCI_OUTLINES =
  'Contours : IGN Admin Express COG 2018 / france-geojson, Licence Ouverte ; découpage : INSEE-DGCL 2026 (Etalab). Une intercommunalité sur plusieurs départements est dessinée entière.';
