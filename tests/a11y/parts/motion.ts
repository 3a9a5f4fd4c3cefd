import type { Part } from './part.ts';

/** Nothing moves for longer than five seconds (2.2.2), and nothing at all for those who ask for less motion; no scrolling is slow. */
export const motion: Part = (page) =>
  page.evaluate(() => {
    const wantsLess = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const moving = document.getAnimations().flatMap((animation) => {
      const { endTime = 0, duration } = animation.effect?.getComputedTiming() ?? {};
      const target = (animation.effect as KeyframeEffect | null)?.target;
      const milliseconds = Number(endTime);
      if (Number(duration) === 0) return [];
      if (!wantsLess && milliseconds <= 5000) return [];
      return [
        `${target?.tagName.toLowerCase() ?? 'something'} moves for ${String(milliseconds / 1000)} s`,
      ];
    });
    // What moved when the page came and has come to rest would move again at the next page.
    const atRest = wantsLess
      ? [...document.querySelectorAll('body, body *')].flatMap((element) => {
          const { animationName, animationDuration } = getComputedStyle(element);
          const seconds = Math.max(...animationDuration.split(',').map(Number.parseFloat));
          const isKnown = document.getAnimations().some(({ effect }) => {
            return (effect as KeyframeEffect | null)?.target === element;
          });
          return animationName === 'none' || seconds === 0 || isKnown
            ? []
            : [`${element.tagName.toLowerCase()} moves for ${String(seconds)} s`];
        })
      : [];
    const slow = getComputedStyle(document.documentElement).scrollBehavior === 'smooth';
    return [...moving, ...atRest, ...(slow ? ['the page scrolls slowly'] : [])];
  });
