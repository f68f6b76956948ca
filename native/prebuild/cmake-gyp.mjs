#!/usr/bin/env node
// Stands in for node-gyp where prebuildify builds by native/CMakeLists.txt: `cmake-gyp.mjs rebuild --arch=x64 …` leaves
// build/Release/exchange_mapi.node in the current folder.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildInBullseye } from './bullseye.mjs';
import { buildForWindows } from './mingw.mjs';

const { values } = parseArgs({ strict: false, options: { arch: { type: 'string' } } });
// prebuildify's own, for what it starts.
const folder = process.env.PREBUILD_PLATFORM === 'win32' ? buildForWindows(values.arch, ['exchange_mapi']) : buildInBullseye(['exchange_mapi']);
const output = join(process.cwd(), 'build', 'Release');
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
copyFileSync(join(folder, 'exchange_mapi.node'), join(output, 'exchange_mapi.node'));
