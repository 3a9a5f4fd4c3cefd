import { eraseExpired } from '../../../src/domain/submissions/retention.ts';
import type { Resident } from './a-resident.ts';

/** Erases what is kept no longer, as the server does every day. */
export async function erasesExpired({ store }: Resident, now: string): Promise<void> {
  await eraseExpired({ store, now: () => now, until: '9999', clockIsRight: true });
}
