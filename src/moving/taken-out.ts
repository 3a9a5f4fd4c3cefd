import { quoted, type Lost } from './lost.ts';

/** Takes out of a page what runs, asks or is shown by another site, and lists each. */
export function takenOut(main: Element): Lost[] {
  return [...forms(main), ...scripts(main), ...frames(main), ...media(main), ...looks(main)];
}

function forms(main: Element): Lost[] {
  return [...main.querySelectorAll('form')].map((form) => {
    const name = quoted(
      (
        form.querySelector('legend, h1, h2, h3, h4') ??
        form.querySelector('button, input[type="submit"]')
      )?.textContent ?? form.getAttribute('name'),
    );
    const questions = [...form.querySelectorAll('label')]
      .map(({ textContent }) => quoted(textContent, 40).replace(/[\s*:]+$/, ''))
      .filter((label) => label !== '');
    form.remove();
    return {
      kind: 'form',
      words: `A form${name === '' ? '' : ` “${name}”`}${questions.length === 0 ? '' : ` that asked: ${questions.join(', ')}`}. Make it anew (npm run new -- form), and link to it with <Form of="…">.`,
    };
  });
}

function scripts(main: Element): Lost[] {
  const found = [...main.querySelectorAll('script')];
  const run = [...main.querySelectorAll('*')].filter((element) =>
    element.getAttributeNames().some((name) => name.startsWith('on')),
  );
  const from = found.flatMap((script) => script.getAttribute('src') ?? []);
  for (const script of found) script.remove();
  if (found.length + run.length === 0) return [];
  const where = from.length === 0 ? '' : ` (${from.map((src) => quoted(src)).join(', ')})`;
  const what = [
    ...(found.length > 0 ? [`${count(found.length, 'script')}${where}`] : []),
    ...(run.length > 0 ? [`${count(run.length, 'element')} that ran one`] : []),
  ];
  return [
    {
      kind: 'script',
      words: `${what.join(' and ')}. See on the old page what they did: a page here runs none.`,
    },
  ];
}

function frames(main: Element): Lost[] {
  return [...main.querySelectorAll('iframe, frame, object, embed')].map((frame) => {
    const src = frame.getAttribute('src') ?? frame.getAttribute('data') ?? '';
    const title = quoted(frame.getAttribute('title'));
    frame.remove();
    return {
      kind: 'frame',
      words: `A frame${title === '' ? ' without a name' : ` “${title}”`}${src === '' ? '' : ` that showed ${quoted(src, 100)}`}. Link to it in words; for a video write <Video> with its transcript, for a map a list of the places.`,
    };
  });
}

function media(main: Element): Lost[] {
  return [...main.querySelectorAll('video, audio, canvas, svg, map')].map((one) => {
    const name = one.tagName.toLowerCase();
    const src = one.getAttribute('src') ?? one.querySelector('source')?.getAttribute('src') ?? '';
    const title = quoted(one.querySelector('title')?.textContent ?? one.getAttribute('aria-label'));
    one.remove();
    const what = { video: 'A video', audio: 'A recording', svg: 'A drawing', map: 'An image map' };
    return {
      kind: 'media',
      words: `${what[name as keyof typeof what] ?? 'A drawing'}${title === '' ? '' : ` “${title}”`}${src === '' ? '' : ` (${quoted(src, 100)})`}. Say in words what it said or showed.`,
    };
  });
}

/** What only changed how words looked. The words stay. */
function looks(main: Element): Lost[] {
  const styles = [...main.querySelectorAll('style')];
  for (const style of styles) style.remove();
  const styled = [...main.querySelectorAll('[style], font, center, u, marquee, blink')];
  const names = styled.flatMap((element) => [
    ...(element.getAttribute('style') ?? '')
      .split(';')
      .map((one) => one.split(':')[0]?.trim().toLowerCase() ?? ''),
    ...(element.hasAttribute('style') ? [] : [`<${element.tagName.toLowerCase()}>`]),
  ]);
  const kinds = [...new Set(names)].filter((name) => name !== '').sort();
  const number = styled.length + styles.length;
  if (number === 0) return [];
  return [
    {
      kind: 'style',
      words: `${count(number, 'place')} with a look of its own${kinds.length === 0 ? '' : ` (${kinds.slice(0, 8).join(', ')})`}. If a colour or a place said something, say it in words.`,
    },
  ];
}

/** @example count(1, 'script') // => "1 script" */
function count(number: number, what: string): string {
  return `${String(number)} ${number === 1 ? what : `${what}s`}`;
}
