import { beforeAll, expect, it } from 'vitest';
import { asc, eq, PR_BODY, PR_CONTENT_COUNT, PR_DISPLAY_NAME, PR_ENTRYID, PR_MESSAGE_CLASS, PR_SUBJECT } from '../../lib/index.ts';
import type { Message } from '../../lib/local-exchange/store/message.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

describeRuntimes('what is hidden or deleted', (setup) => {
  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    const add = (subject: string, folder = 'Inbox', associated = false): Message =>
      mailbox.addMessage([{ tag: 0x0037001F, value: subject }, { tag: 0x1000001F, value: `text of ${subject}` }], { folder, associated });
    add('stays');
    mailbox.softDelete(add('gone'));
    add('a setting', 'Inbox', true);
    mailbox.softDelete(add('an old setting', 'Inbox', true));
    mailbox.softDelete(await mailbox.importEml('From: a@b.example\r\nSubject: with a file\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\ntext\r\n--x\r\n' +
      'Content-Disposition: attachment; filename=f.txt\r\nContent-Type: text/plain\r\n\r\nfile\r\n--x--\r\n', { folder: 'Inbox' }));
    add('in a lost folder', 'Lost');
    add('deeper', 'Lost/Deeper');
    mailbox.softDelete('Lost');
  });

  const columns = { subject: PR_SUBJECT, id: PR_ENTRYID };

  it('associated contents are read apart', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const subjects = async (options: { associated?: boolean; softDeleted?: boolean }): Promise<unknown[]> =>
      (await inbox.contents({ columns, ...options, sort: [asc(PR_SUBJECT)] }).all()).map(({ subject }) => subject);
    expect(await subjects({})).toEqual(['stays']);
    expect(await subjects({ associated: true })).toEqual(['a setting']);
    expect(await subjects({ softDeleted: true })).toEqual(['gone', 'with a file']);
    expect(await subjects({ softDeleted: true, associated: true })).toEqual(['an old setting']);
    const { id } = (await inbox.contents({ columns, associated: true }).first())!;
    await using message = await store.openMessage(id!);
    expect(await message.getProps({ subject: PR_SUBJECT, body: PR_BODY, type: PR_MESSAGE_CLASS })).toMatchObject({ subject: 'a setting', body: 'text of a setting' });
  });

  it('a message that was deleted is opened with all it has, when one asks for it', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const rows = await inbox.contents({ columns, softDeleted: true }).all();
    for (const { id, subject } of rows) {
      expect(await errorOf((async () => (await store.openMessage(id!)).getProp(PR_SUBJECT))())).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
      for (const from of [store, inbox]) {
        await using message = await from.openMessage(id!, { softDeleted: true });
        expect(await message.getProp(PR_SUBJECT)).toBe(subject);
      }
    }
    await using message = await store.openMessage(rows.find(({ subject }) => subject === 'with a file')!.id!, { softDeleted: true });
    await using attachment = await message.openAttachment(0);
    expect(Buffer.concat(await attachment.createReadStream().toArray()).toString().trim()).toBe('file');
    // One that is there is opened just the same.
    const { id } = (await inbox.contents({ columns }).first())!;
    await using there = await store.openMessage(id!, { softDeleted: true });
    expect(await there.getProp(PR_SUBJECT)).toBe('stays');
  });

  it('a folder that was deleted is listed and opened with its messages', async () => {
    await using store = await setup.openStore();
    await using top = await store.openSpecialFolder('ipmSubtree');
    const view = { columns: { name: PR_DISPLAY_NAME, id: PR_ENTRYID } };
    expect((await top.hierarchy({ ...view, deep: true }).all()).map(({ name }) => name)).not.toContain('Lost');
    const rows = await top.hierarchy({ ...view, softDeleted: true, restriction: eq(PR_DISPLAY_NAME, 'Lost') }).all();
    expect(rows).toHaveLength(1);
    expect(await errorOf((async () => (await store.openFolder(rows[0]!.id!)).getProp(PR_DISPLAY_NAME))())).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    await using lost = await store.openFolder(rows[0]!.id!, { softDeleted: true });
    expect(await lost.getProps({ name: PR_DISPLAY_NAME, count: PR_CONTENT_COUNT })).toEqual({ name: 'Lost', count: 1 });
    const messages = [...await lost.contents({ columns }).all(), ...await lost.contents({ columns, softDeleted: true }).all()];
    expect(messages.map(({ subject }) => subject)).toEqual(['in a lost folder']);
    await using message = await store.openMessage(messages[0]!.id!, { softDeleted: true });
    expect(await message.getProp(PR_BODY)).toBe('text of in a lost folder');
  });
});
