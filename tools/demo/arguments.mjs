import { parseArgs } from 'node:util';
import { Refusal } from '../refusal.mjs';

const USAGE = `Usage :
  npm run demo -- [--scale 1%] [--again]   sert une démonstration, faite au premier démarrage et gardée ensuite
      --scale   part des communes et des intercommunalités qui répondent, de 0,1 % à 100 % ; 1 % si rien n’est dit
      --again   la refait, avec d’autres comptes
  npm run demo -- --code ADRESSE           donne le code du moment d’un compte de la démonstration`;

/** Below, hardly anybody answers and there is nothing to show. */
const SMALLEST = 0.001;

/**
 * What is asked of the demonstration.
 * @returns {{ share: number | null, again: boolean, codeOf: string | null }} `share`: null when nothing is said of it
 * @throws {Refusal} with what to write instead
 */
export function readArguments(args) {
  const { scale, again = false, code = null } = parse(args);
  if (code !== null && (scale !== undefined || again)) throw new Refusal(USAGE);
  return { share: scale === undefined ? null : readScale(scale), again, codeOf: code };
}

function parse(args) {
  const options = { scale: { type: 'string' }, again: { type: 'boolean' }, code: { type: 'string' } };
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw new Refusal(USAGE);
  }
}

/** « 1% », « 0,5 % » : a share from 0 to 1. */
function readScale(text) {
  const [, number] = /^(\d{1,3}(?:[.,]\d{1,2})?)\s?%?$/.exec(text.trim()) ?? [];
  const share = Number(number?.replace(',', '.')) / 100;
  if (share >= SMALLEST && share <= 1) return share;
  throw new Refusal(
    `L’échelle « ${text} » ne va pas : donnez une part de la France, de 0,1 % à 100 %, par exemple « --scale 6% ».`,
  );
}

/** « 0,5 % » */
export const inPercent = (share) => `${(share * 100).toLocaleString('fr-FR', { maximumFractionDigits: 2 })} %`;
