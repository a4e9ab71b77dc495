interface Preference {
  readonly range: string;
  readonly quality: number;
}

/** Formats a representation can be asked in. */
export const MEDIA_TYPES = { json: 'application/json', csv: 'text/csv' } as const;
export type Format = keyof typeof MEDIA_TYPES;

/** The offered format an `Accept` header prefers (the first offered when it does not choose); null when it takes none. */
export function preferredFormat(accept: string | undefined, offered: readonly Format[]): Format | null {
  if (!accept?.trim()) return offered[0] ?? null;
  const preferences = parsePreferences(accept);
  return best(offered, (format) => mediaQuality(MEDIA_TYPES[format], preferences));
}

export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The compression an `Accept-Encoding` header allows, Brotli first; null for none. */
export function preferredEncoding(acceptEncoding: string | undefined): Encoding | null {
  if (!acceptEncoding) return null;
  const preferences = parsePreferences(acceptEncoding);
  return best(ENCODINGS, (encoding) => qualityOf([encoding, '*'], preferences));
}

function best<T>(offered: readonly T[], quality: (offer: T) => number): T | null {
  const ranked = offered.map((offer) => ({ offer, quality: quality(offer) })).sort((a, b) => b.quality - a.quality);
  const [first] = ranked;
  return first && first.quality > 0 ? first.offer : null;
}

/** The most precise range that covers the type decides. */
function mediaQuality(type: string, preferences: readonly Preference[]): number {
  return qualityOf([type, `${type.split('/')[0] ?? ''}/*`, '*/*'], preferences);
}

function qualityOf(ranges: readonly string[], preferences: readonly Preference[]): number {
  for (const range of ranges) {
    const found = preferences.find((preference) => preference.range === range);
    if (found) return found.quality;
  }
  return 0;
}

function parsePreferences(header: string): Preference[] {
  return header.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    return { range, quality: quality >= 0 && quality <= 1 ? quality : 0 };
  });
}
