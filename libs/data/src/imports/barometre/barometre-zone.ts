import { territoryId, type TerritoryType } from '@ou-en-est-on/domain';

interface Level {
  readonly type: TerritoryType;
  /** The zone's letter and its INSEE code: `D01` is Ain, `R01` is Guadeloupe. */
  readonly zone: RegExp;
  readonly example: string;
}

const LEVELS: Readonly<Record<string, Level>> = {
  DEPT: { type: 'department', zone: /^D(\d{2,3}|2[AB])$/, example: 'D01, D2A ou D974' },
  REG: { type: 'region', zone: /^R(\d{2})$/, example: 'R84' },
  NAT: { type: 'country', zone: /^(FRANCE)$/, example: 'FRANCE' },
};

export type ZoneReading =
  { readonly territoryId: string } | { readonly refusal: 'unknown-level' | 'unknown-zone'; readonly message: string };

/** The territory a row is about, from its level and its zone together. */
export function readZone(level: string, zone: string, knownTerritories: ReadonlySet<string>): ZoneReading {
  const known = Object.hasOwn(LEVELS, level) ? LEVELS[level] : undefined;
  if (!known) return { refusal: 'unknown-level', message: 'Maille inconnue : écrivez DEPT, REG ou NAT.' };
  const code = known.zone.exec(zone)?.[1];
  const id = code === undefined ? null : territoryId(known.type, code);
  if (id !== null && knownTerritories.has(id)) return { territoryId: id };
  return {
    refusal: 'unknown-zone',
    message: `Zone inconnue pour la maille ${level} : écrivez par exemple ${known.example}, d’après le code officiel géographique.`,
  };
}
