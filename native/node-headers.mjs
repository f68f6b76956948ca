// Node's headers for node-gyp, without a download.
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';

const require = createRequire(import.meta.url);

/** The folder (with include/node in it) that stands beside the running Node; undefined where there is none. */
export function installedHeaders() {
  return [resolve(dirname(process.execPath), '..'), dirname(process.execPath)].find((prefix) => {
    const folder = join(prefix, 'include', 'node');
    return existsSync(join(folder, 'node_api.h')) && existsSync(join(folder, 'common.gypi'));
  });
}

/**
 * Such a folder in `folder`, made of the package node-api-headers.
 * @throws Error when the package is not installed
 */
export function packagedHeaders(folder) {
  const include = require('node-api-headers').include_dir;
  const target = join(folder, 'include', 'node');
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(include)) {
    if (name.endsWith('.h')) copyFileSync(join(include, name), join(target, name));
  }
  // node-gyp reads its defaults from Node's common.gypi; Node-API needs none of V8's.
  const common = {
    variables: { 'visibility%': 'hidden' },
    target_defaults: {
      configurations: {
        Debug: { defines: ['DEBUG', '_DEBUG'], cflags: ['-g', '-O0'] },
        Release: { cflags: ['-O3'] },
      },
      conditions: [['OS!="win"', { cflags: ['-fPIC', '-pthread'], ldflags: ['-pthread'] }]],
    },
  };
  writeFileSync(join(target, 'common.gypi'), JSON.stringify(common));
  return folder;
}
