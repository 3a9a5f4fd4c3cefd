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
    const slow = getComputedStyle(document.documentElement).scrollBehavior === 'smooth';
    return slow ? [...moving, 'the page scrolls slowly'] : moving;
  });
