/** What a service worker's own functions are, of which TypeScript knows nothing beside a page's. */
export interface WorkerScope {
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(which: {
      includeUncontrolled: boolean;
      type: 'window';
    }): Promise<readonly { url: string }[]>;
  };
  registration: ServiceWorkerRegistration;
  addEventListener(name: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchEvent) => void): void;
}

export interface WorkerEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

export interface FetchEvent extends WorkerEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
