// Loaded by require(), which loads ES modules since Node 20.19.
const assert = require('node:assert/strict');
const { openMapi, PR_SUBJECT, MapiError } = require('exchange-mapi');
const { startLocalExchange } = require('exchange-mapi/local-exchange');

assert.equal(PR_SUBJECT, 0x0037001f);
assert.equal(typeof startLocalExchange, 'function');
assert.ok(MapiError.prototype instanceof Error);
void openMapi({ runtime: 'builtin' }).then((mapi) => mapi.close()).then(() => console.log('ok'));
