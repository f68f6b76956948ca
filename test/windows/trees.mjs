// Makes what the Debian trees of the prebuilds and of these tests are made of, and what else is downloaded, ahead of those that need it.
import { debianTree } from '../../native/prebuild/debian-tree.mjs';
import { cache } from '../../native/prebuild/tools.mjs';
import { fail, prepareTree } from './tree.mjs';

debianTree('bullseye', 'amd64', cache, fail);
prepareTree();
