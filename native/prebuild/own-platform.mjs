// <platform>-<arch> of the machine that this runs on, by its own compiler and node-gyp: what continuous integration makes
// on macOS, Windows, arm64 and musl, where Linux x64 can't make it.
import { join } from 'node:path';
import process from 'node:process';
import { installedHeaders, packagedHeaders } from '../node-headers.mjs';
import { prebuildify, read, root, sizeOf } from './tools.mjs';

export function ownPlatform() {
  const isLinux = process.platform === 'linux';
  // Windows' node-gyp needs Node's import library too, which it downloads with its own headers.
  const headers = process.platform === 'win32' ? {} : {
    npm_config_nodedir: installedHeaders() ?? packagedHeaders(join(root, 'build', 'headers')), npm_config_force_process_config: 'true',
  };
  const file = prebuildify(process.platform, process.arch, isLinux ? ['--tag-libc'] : [], headers);
  read(process.execPath, '-e', 'process.dlopen({ exports: {} }, process.argv[1])', file);
  console.log(`${file.slice(root.length + 1)}: ${sizeOf(file)}, loads`);
}
