import { expectTypeOf, test } from 'vitest';
import { type CallMessage, diagnosticsChannels, type LogonOptions, type MapiOptions, type RequestMessage, type WireDumpOptions } from '../../lib/index.ts';

test('channels are named by literals, messages by their attributes', () => {
  expectTypeOf(diagnosticsChannels.call).toEqualTypeOf<'exchange-mapi.call'>();
  expectTypeOf<CallMessage['attributes']['rpc.system.name']>().toEqualTypeOf<'mapi'>();
  expectTypeOf<RequestMessage['attributes']['http.response.status_code']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<RequestMessage>().not.toHaveProperty('result');
});

test('a wire dump needs its directory', () => {
  expectTypeOf<LogonOptions['wireDump']>().toEqualTypeOf<WireDumpOptions | undefined>();
  expectTypeOf<MapiOptions['wireDump']>().toEqualTypeOf<WireDumpOptions | undefined>();
  // @ts-expect-error there is no default place for what may hold mail
  const nowhere: WireDumpOptions = { content: true };
  expectTypeOf(nowhere).toExtend<WireDumpOptions>();
});
