import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const HEADER =
  'administration_rattachement,nom_service_public_numerique,indicateur,valeur,unite_mesure,est_cible,type_indicateur,' +
  'frequence_monitoring,date,est_periode,date_debut,est_automatise,source_collecte,denom_insee,code_insee,dataviz_wish,commentaires\n';
const SERIES = 60;
/** Départements of mainland France whose code is a number. */
const CODES = Array.from({ length: 95 }, (_, n) => String(n + 1).padStart(2, '0')).filter((code) => code !== '20');
const FILLER = 'Valeur fabriquée pour un essai de charge ; elle ne dit rien de ce département. '.repeat(2);

/**
 * Writes a file of the long format with that many rows, all keys different, about 300 bytes a row.
 * @returns {Promise<{ bytes: number, descriptor: object }>}
 */
export async function makeImport(file, rows) {
  const out = createWriteStream(file);
  let bytes = 0;
  const write = async (text) => {
    bytes += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(HEADER);
  for (let start = 0; start < rows; start += 1_000) {
    const batch = Array.from({ length: Math.min(1_000, rows - start) }, (_, n) => row(start + n));
    await write(batch.join(''));
  }
  out.end();
  await once(out, 'close');
  return { bytes, descriptor: descriptor() };
}

function row(n) {
  const series = n % SERIES;
  const code = CODES[Math.floor(n / SERIES) % CODES.length];
  const month = Math.floor(n / (SERIES * CODES.length));
  const date = new Date(Date.UTC(2020, 1 - month, 0)).toISOString().slice(0, 10);
  return `ESSAI,Service d’essai,Mesure ${series},${(n % 9973) / 100},unité,false,usage,mensuelle,${date},false,,true,script,DEP,${code},map,${FILLER}\n`;
}

function descriptor() {
  const indicator = (n) => ({ id: `essai-${n}`, label: `Mesure ${n}`, unit: 'unités', direction: 'up' });
  const series = Array.from({ length: SERIES }, (_, n) => ({ name: `Mesure ${n}`, indicator: indicator(n) }));
  return { format: 'impact', publisher: 'Essai', series };
}
