import type { Route } from '../functions.ts';
import type { Settings } from '../settings.ts';

/** The editing page's own addresses, where ADMIN is on. What it asks is a function's (`functions/pages.ts`). */
export function adminRoutes({ admin }: Pick<Settings, 'admin'>): Route[] {
  if (admin.kind !== 'here') return [];
  const run: Route['run'] = async (request) => {
    const { answerAdmin } = await import('./admin-files.ts');
    return answerAdmin(request, '/staff/pages/start');
  };
  return [
    { segments: ['admin'], run },
    { segments: ['admin', '*'], run },
  ];
}
