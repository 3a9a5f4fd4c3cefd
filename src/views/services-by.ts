import type { Council } from '../council/council.ts';
import { fileName, serviceAddress } from '../site/addresses.ts';

type Service = Council['services'][number];

interface Index {
  /** By id and by the last part of it; a last part may be several services'. */
  byName: Map<string, Service[]>;
  byAddress: Map<string, Service>;
  place: Map<Service, number>;
}

/** Made once for each reading of a council: every page asks, and ten thousand would ask each of ten thousand. */
const made = new WeakMap<readonly Service[], Index>();

/** The service whose page is at an address. */
export function serviceAt(path: string, services: readonly Service[]): Service | undefined {
  return indexOf(services).byAddress.get(path);
}

/**
 * The services that a service names as related, by id or by the last part of it, in the order of their files.
 * @example
 * // related: [missed-bin]
 * relatedTo(service, services) // => [bins-and-recycling/missed-bin]
 */
export function relatedTo({ data }: Service, services: readonly Service[]): Service[] {
  const { byName, place } = indexOf(services);
  const found = new Set(data.related.flatMap((name) => byName.get(name) ?? []));
  return [...found].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
}

function indexOf(services: readonly Service[]): Index {
  const known = made.get(services);
  if (known !== undefined) return known;
  const index: Index = { byName: new Map(), byAddress: new Map(), place: new Map() };
  for (const [at, service] of services.entries()) {
    index.place.set(service, at);
    const address = serviceAddress(service);
    if (!index.byAddress.has(address)) index.byAddress.set(address, service);
    for (const name of new Set([service.id, fileName(service.id)])) {
      index.byName.set(name, [...(index.byName.get(name) ?? []), service]);
    }
  }
  made.set(services, index);
  return index;
}
