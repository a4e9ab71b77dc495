import { runProgram } from '../children.mjs';

/** The severities that stop a submission. */
const STOPPING = ['high', 'critical'];

/**
 * Asks npm's registry for the known faults of the packages of the lock file.
 * @returns {Promise<{ answered: boolean, faults: string[], reason?: string }>}
 */
export async function auditPackages(run = runProgram) {
  const { output } = await run(
    'npm',
    ['audit', '--json', '--package-lock-only', '--fetch-retries=0', '--fetch-timeout=30000'],
    { quiet: true },
  );
  return readAudit(output);
}

/** A registry that does not answer, or not to this question, says nothing about the packages: neither good nor bad. */
export function readAudit(output) {
  const report = parse(output);
  if (!report?.metadata?.vulnerabilities || !report.vulnerabilities) {
    return { answered: false, faults: [], reason: report?.message ?? lastLine(output) };
  }
  const faults = Object.values(report.vulnerabilities).filter(({ severity }) => STOPPING.includes(severity));
  return { answered: true, faults: faults.map(describe).sort() };
}

function describe({ name, severity, range, via, fixAvailable }) {
  const titles = via.map((cause) => (typeof cause === 'string' ? `par ${cause}` : `${cause.title} (${cause.url})`));
  const remedy = fixAvailable ? 'une version corrigée existe' : 'sans version corrigée';
  return `${severity} : ${name} ${range}, ${remedy}\n  ${titles.join('\n  ')}`;
}

/** npm may write warnings before its answer. */
function parse(output) {
  const start = output.indexOf('{');
  const end = output.lastIndexOf('}');
  try {
    return JSON.parse(output.slice(start, end + 1));
  } catch {
    return undefined;
  }
}

const lastLine = (output) => output.trim().split('\n').at(-1) || 'aucune réponse';
