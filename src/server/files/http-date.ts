const monthNames = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const dayNames = 'Mon|Tue|Wed|Thu|Fri|Sat|Sun';
const longDayNames = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const clock = '([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d|60)';

const asNow = new RegExp(`^(?:${dayNames}), (\\d\\d) (${monthNames}) (\\d{4}) ${clock} GMT$`);
const as1985 = new RegExp(`^(?:${longDayNames}), (\\d\\d)-(${monthNames})-(\\d\\d) ${clock} GMT$`);
const asC = new RegExp(`^(?:${dayNames}) (${monthNames}) ([ \\d]\\d) ${clock} (\\d{4})$`);

/**
 * A date as HTTP writes it, in any of the three ways that RFC 9110, 5.6.7 has; undefined where it is none.
 * @returns milliseconds since 1970
 * @example httpDate('Sun, 06 Nov 1994 08:49:37 GMT') // => 784111777000
 */
export function httpDate(text: string): number | undefined {
  const now = asNow.exec(text);
  if (now) return instant(now[3], now[2], now[1], now.slice(4));
  const old = as1985.exec(text);
  if (old) return instant(String(inFull(Number(old[3]))), old[2], old[1], old.slice(4));
  const c = asC.exec(text);
  if (c) return instant(c[6], c[1], c[2], c.slice(3));
  return undefined;
}

function instant(
  year = '',
  month = '',
  day = '',
  [hour = '', minute = '', second = '']: string[] = [],
): number | undefined {
  const index = monthNames.split('|').indexOf(month);
  const at = Date.UTC(
    Number(year),
    index,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return new Date(at).getUTCDate() === Number(day) || second === '60' ? at : undefined;
}

/** Two figures mean the year that is no more than fifty years ahead. */
function inFull(year: number): number {
  const thisYear = new Date().getUTCFullYear();
  const century = thisYear - (thisYear % 100);
  return century + year > thisYear + 50 ? century + year - 100 : century + year;
}
