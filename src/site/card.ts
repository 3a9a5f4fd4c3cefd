/** The picture beside a link to any page of the site, for Open Graph. The build draws it. */
export const card = { path: '/card.png', width: 1200, height: 630 } as const;
