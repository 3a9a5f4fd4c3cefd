/** Two times of one day, 24-hour: `09:00` and `11:00`. */
export interface TimesOfDay {
  from: string;
  to: string;
}

const written = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * The times that an option of a form means, such as "9am to 11am"; `undefined` where its value is none.
 * @example timesOfDay('09:00-11:00') // => { from: '09:00', to: '11:00' }
 */
export function timesOfDay(value: string): TimesOfDay | undefined {
  const [, from, to] = written.exec(value) ?? [];
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

/** @example minutesOf('09:30') // => 570, since midnight */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
