// MS-OXCMSG 2.2.1.10: a subject is a prefix of one to three characters with its colon and space ("Re: "), and the rest.

const kPrefix = /^[^\d\s:][^\d:]{0,2}: /u;

export function subjectPrefix(subject: string): string {
  return kPrefix.exec(subject)?.[0] ?? '';
}

export function normalizedSubject(subject: string): string {
  return subject.slice(subjectPrefix(subject).length);
}
