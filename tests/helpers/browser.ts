import { type Browser, chromium } from 'playwright-core';

/** Flags for a browser that runs as root in a container and calls nobody. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Starts the Chromium that npm brings; none needs to be installed on the machine. `debuggingPort` opens the port
 * other tools (lighthouse) drive it by.
 */
export async function launchBrowser(options: { readonly debuggingPort?: number } = {}): Promise<Browser> {
  // Read once when the package is loaded: without it the package does not unpack the libraries Chromium needs.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [
      ...flags,
      ...(options.debuggingPort === undefined ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
    ],
  });
}
