import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer, MailMessage } from '../domain/submissions/ports.ts';
import { MailFailure } from '../domain/submissions/ports.ts';
import { makeFolder } from './make-folder.ts';
import { nodemailerMessage } from './nodemailer-message.ts';

/**
 * A folder of `.eml` files, which any mail program opens: mail for a laptop, a trial and a test.
 * The name is made from the Message-ID, so that a message sent twice is one file; a file is whole or not there.
 */
export function folderMailer(folder: string): Mailer {
  return {
    async send(message) {
      try {
        await write(folder, fileName(message.messageId), await asEml(message));
      } catch (error) {
        throw error instanceof MailFailure ? error : new MailFailure(codeOf(error), false);
      }
    },
    async close() {
      // Nothing is held open.
    },
  };
}

/**
 * Deletes every message about one submission but the last, which says that it was erased, and what a killed process left half written (its name begins with a dot).
 * One that is being written meanwhile has another name a moment later, so the folder is read until it has none.
 */
export async function eraseMail(folder: string, reference: string): Promise<void> {
  const names = async (): Promise<string[]> =>
    (await readdir(folder).catch(() => [])).filter(
      (name) =>
        name.replace(/^\./, '').startsWith(`${reference}.`) &&
        !name.startsWith(`${reference}.erasure-agreed`),
    );
  for (let left = await names(); left.length > 0; left = await names()) {
    await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
  }
}

/**
 * @example fileName('<K7RM3XDW.acknowledgement@example.gov.uk>') // => "K7RM3XDW.acknowledgement.eml"
 */
export function fileName(messageId: string): string {
  const local = messageId.replace(/^</, '').split('@')[0] ?? '';
  return `${local.replace(/[^A-Za-z0-9.-]/g, '_')}.eml`;
}

async function asEml(message: MailMessage): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return new MailComposer(nodemailerMessage(message)).compile().build();
}

/** To a name of its own, onto the disk, then into place. */
async function write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  makeFolder(folder);
  const unfinished = join(folder, `.${name}.${crypto.randomUUID()}`);
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'could-not-be-written';
}
