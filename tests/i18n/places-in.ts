import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a place in a sentence is filled in with. */
export type PlaceType = 'text' | 'number' | 'day' | 'time';

/** A message's elements, those within plurals and selects as well. */
export function elementsOf(message: string): MessageFormatElement[] {
  return parse(message, { ignoreTag: true }).flatMap(withInner);
}

function withInner(element: MessageFormatElement): MessageFormatElement[] {
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element];
  return [
    element,
    ...Object.values(element.options).flatMap(({ value }) => value.flatMap(withInner)),
  ];
}

/**
 * The places of a message and the type of what fills each.
 * @example placesIn('{date, date, by}: {count, plural, one {# day} other {# days}}')
 * // => { date: 'day', count: 'number' }
 */
export function placesIn(message: string): Record<string, PlaceType> {
  return Object.fromEntries(
    elementsOf(message).flatMap((element): [string, PlaceType][] => {
      switch (element.type) {
        case TYPE.argument:
        case TYPE.select:
          return [[element.value, 'text']];
        case TYPE.number:
        case TYPE.plural:
          return [[element.value, 'number']];
        case TYPE.date:
          return [[element.value, 'day']];
        case TYPE.time:
          return [[element.value, 'time']];
        default:
          return [];
      }
    }),
  );
}

/** What a message says by itself, without its places. */
export function wordsIn(message: string): string {
  return elementsOf(message)
    .map((element) => (element.type === TYPE.literal ? element.value : ''))
    .join('');
}
