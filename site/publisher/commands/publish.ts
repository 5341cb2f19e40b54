import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { failed, ok, type Result } from '@kith/shared/result';
import type { PublishCommand } from '../arguments.ts';
import { folderAt } from '../feed/folder.ts';
import { manifestName } from '../feed/previous.ts';
import { type Signer, signerFrom } from '../feed/sign.ts';
import { type WriteOptions, writeFeed } from '../feed/write.ts';
import type { Fault } from '../report.ts';
import type { Outcome } from '../results.ts';
import { readingFailure, shown } from '../sources.ts';
import { organisationOf, type Task } from './task.ts';

const others = 0o077;

/** The key to sign with; a word of warning where others can read it. */
async function readSigner(path: string, task: Task): Promise<Result<Signer | undefined, Fault>> {
  const file = shown(task.around.base, path);
  const refuse = (reason: string) =>
    failed<Fault>({ severity: 'error', file, reason, outcome: 'nothing is published' });
  try {
    const { mode } = await stat(path);
    // Windows has other rules, and tells nothing of them here.
    if (process.platform !== 'win32' && (mode & others) !== 0) {
      const reason = 'the private key can be read by others on this machine';
      task.faults.add({ severity: 'warning', file, reason, outcome: `keep it to yourself: chmod 600 ${file}` });
    }
    const signer = signerFrom(await readFile(path, 'utf-8'));
    return signer.ok ? ok(signer.value) : refuse(`the file ${signer.error}`);
  } catch (error) {
    return refuse(readingFailure(error));
  }
}

/** Reads everything and writes the feed. */
export async function publish(command: PublishCommand, task: Task): Promise<Outcome> {
  const { around, config, faults, place, progress } = task;
  const signer =
    command.sign === undefined ? ok(undefined) : await readSigner(resolve(around.base, command.sign), task);
  if (!signer.ok) {
    faults.add(signer.error);
    return { command: 'publish', faults };
  }
  const organisation = await organisationOf(command, task);
  if (command.people.length > 0 && command.config === undefined) {
    const reason = `the organisation is called "${config.organisation.name}", as in the demo`;
    const outcome = 'give your own configuration with --config FILE';
    faults.add({ severity: 'note', file: shown(around.base, place.config), reason, outcome });
  }
  const out = resolve(around.base, command.out, 'kith', 'v1');
  const manifest = shown(around.base, join(out, manifestName));
  progress.step(`Writing ${shown(around.base, out)}`);
  const options: WriteOptions = {
    now: around.now(),
    expiresAfterDays: config.feed.expiresAfterDays,
    offlineDays: config.feed.offlineDays,
    precompress: config.feed.precompress,
    signer: signer.value,
    unsigned: command.unsigned,
    recover: command.recover,
    allowShrink: command.allowShrink,
    onFile: (done, total) => progress.advance(done, total, 'files'),
  };
  const written = await writeFeed(folderAt(out), organisation.content, options);
  organisation.directory.close();
  if (!written.ok) faults.add({ severity: 'error', file: manifest, ...written.error });
  return { command: 'publish', organisation, manifest, faults, ...(written.ok ? { written: written.value } : {}) };
}
