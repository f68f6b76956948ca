// Stands for lib/local-exchange/store/message.ts.
import { remoteModule } from './client.ts';

export const { Message } = await remoteModule('local-exchange/store/message.js');
