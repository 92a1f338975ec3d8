// Brings the pinned tus packages into BUILD/tus, whose path it returns: what is there already is not fetched again.
// The lock file says by hash what they are; a fetch that fails is an error, never a reason to leave a test out.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

export function fetchPackages(build) {
  const folder = resolve(build, 'tus'), stamp = join(folder, 'fetched');
  const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(here, name), join(folder, name));
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'],
    { cwd: folder, encoding: 'utf8' });
  if (done.status !== 0) {
    console.error(`npm could not fetch the packages of tests/tus/package-lock.json. Check the network and run the `
      + `same command again.\n${done.stderr ?? done.error}`);
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
  return folder;
}
