import { checkShippedData, describeFault } from '@ou-en-est-on/data';
import { CommandError, runCommand, say } from './run-command.js';

await runCommand(() => {
  const faults = checkShippedData();
  for (const fault of faults) say(describeFault(fault));
  if (faults.length > 0) throw new CommandError(`Fautes trouvées dans les données livrées : ${String(faults.length)}.`);
  say('Les données livrées sont justes.');
});
