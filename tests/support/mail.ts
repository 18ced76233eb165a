/** A mail message with attachments, CRLF line ends as RFC 5322 asks. */
export function mail(
  subject: string,
  ...attachments: readonly { readonly name: string; readonly content: string | Buffer; readonly type?: string }[]
): Buffer {
  const boundary = `part of ${subject}`;
  const parts = attachments.flatMap(({ name, content, type }) => [
    `--${boundary}`,
    `Content-Type: ${type ?? 'application/octet-stream'}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    ...(type === 'message/rfc822'
      ? ['', content.toString()]
      : ['Content-Transfer-Encoding: base64', '', Buffer.from(content).toString('base64')]),
  ]);
  return Buffer.from(
    [
      'From: R. Vale <vale@example.org>',
      'To: Audit <audit@example.org>',
      'Date: Tue, 5 Mar 2019 09:30:00 -0500',
      `Subject: ${subject}`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Words of ${subject}.`,
      ...parts,
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}
