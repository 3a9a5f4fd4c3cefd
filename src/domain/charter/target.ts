/** What a council promises for one channel. `none`: it publishes no time. */
export type Target =
  | { kind: 'working-days'; amount: number }
  | { kind: 'working-hours'; amount: number }
  | { kind: 'hours'; amount: number }
  | { kind: 'minutes'; amount: number }
  | { kind: 'seconds'; amount: number }
  | { kind: 'share-within'; percent: number; amount: number; unit: 'seconds' | 'minutes' }
  | { kind: 'end-of-next-working-day' }
  | { kind: 'none' };
