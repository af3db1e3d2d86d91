// A process for the tests of the lock: takes the folder, says so, and keeps it until it is killed.
import { holdFolder } from '../folderLock.ts';

try {
  await holdFolder(process.argv[2]!);
  process.stdout.write('held\n');
  setInterval(() => {}, 1000);
} catch (error) {
  process.stdout.write(`${(error as Error).name}\n`);
}
