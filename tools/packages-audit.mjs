import { Refusal, runMain } from './refusal.mjs';
import { auditPackages } from './supply/audit.mjs';

/** `npm run packages:audit`: the known faults, high or critical, of the packages of the lock file. */
async function main() {
  const { answered, faults, reason } = await auditPackages();
  if (!answered) throw new Refusal(`Le registre ne dit rien des failles connues : ${reason}`);
  if (faults.length > 0) throw new Refusal(`Failles connues :\n${faults.join('\n')}`);
  console.log('Aucune faille connue, grave ou critique.');
}

await runMain(main);
