// Stands for lib/local-exchange/index.ts.
import { remoteModule } from './client.ts';

export const { LocalExchange, LocalMailbox, MailImportError, startLocalExchange } = await remoteModule('local-exchange/index.js');
