/**
 * How serious an alert is, the most serious last. The names are those that councils know from the alert banners of LocalGov
 * Drupal: `announcement`, nothing is disrupted; `minor`, something is; `major`, there is danger, or much is stopped.
 */
export const alertLevels = ['announcement', 'minor', 'major'] as const;

export type AlertLevel = (typeof alertLevels)[number];
