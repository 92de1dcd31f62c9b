/** The part of autocannon that the benchmarks use; it brings no types of its own. */
declare module 'autocannon' {
  export interface Request {
    method: 'GET' | 'POST';
    path: string;
    headers: Record<string, string>;
    body?: string;
    /** Changes the request just before it is sent. */
    setupRequest?: (request: Request) => Request;
    onResponse?: (status: number, body: string) => void;
  }

  export interface Client {
    setRequests(requests: Request[]): void;
  }

  export interface Options {
    url: string;
    connections: number;
    /** of requests in all */
    amount: number;
    requests: Request[];
    setupClient(client: Client): void;
  }

  export interface Result {
    errors: number;
    timeouts: number;
    non2xx: number;
  }

  export interface Instance extends Promise<Result> {
    on(event: 'response', listener: (client: Client, status: number, bytes: number, milliseconds: number) => void): void;
  }

  export default function autocannon(options: Options): Instance;
}
