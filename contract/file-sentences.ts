const kept = 'The original is stored unchanged';
const unfound = `${kept}, but it will not be found by its content`;
const inside = 'Its container is stored unchanged and still holds it';
const more = `there may have been more. ${kept}. Ask the source for another copy.`;
const rest = `${kept} and still holds the rest. Treat it with care: unpack it in another program, on a machine that may be lost, and import what you need.`;

/**
 * Everything that the engine says of a file that it could not take in, unpack or read, or only in part: what happened, what
 * it means for the evidence, what to do. What stands in braces is put in (`say`). Each of them is there in Chinese,
 * by its key: `file-sentences-in-chinese.ts`.
 */
export const fileSentences = {
  empty: `The file is empty: it holds no bytes at all. ${kept}, and there is nothing to search in it. If you expected content, ask the source for another copy.`,
  damaged: `The file is damaged or incomplete, so its text could not be read. ${unfound}. Open it in another program, or ask the source for another copy.`,
  password: `The file is protected by a password, so its text could not be read. ${unfound}. Enter the password, and it is read again.`,
  'wrong-password': `No password that was tried opens this file, so its text could not be read. ${kept}. Check the password and enter it again.`,
  bomb: `The file unpacks to far more than a real document would (a "zip bomb"), so it was not unpacked. ${unfound}. Treat it with care.`,
  'too-deep': `The file is nested far deeper than a real document would be, so it was not read to the end. ${kept}, but it may not be found by its content. Treat it with care.`,
  timeout: `Reading the file took too long and was stopped. ${kept}, but it will not be found by all of its content. Try it again, or open it in another program.`,
  memory: `Reading the file took more memory than is allowed and was stopped. ${kept}, but it will not be found by all of its content. Open it in another program.`,
  crashed: `The reader broke down on this file. ${kept}, and no other file is affected, but this one will not be found by all of its content. Try it again, or open it in another program.`,
  internal: `The reader met an error of its own on this file. ${unfound}. Try it again, and report the error if it stays.`,
  cancelled: `Reading was cancelled. ${kept}. Read it again to find it by its content.`,
  'disk-full':
    'The disk is full, so this was not read to its end. The original and what came out of it so far are safe. Free some space, then read it again.',

  'too-old': `The file was written by {program} or an earlier program, whose files are not read. ${unfound}. Save a copy in a newer format in another program, and import that as well.`,
  'old-protection': `The file is protected in a way from before 1997 that is not opened here. ${unfound}. Save a copy without the password in another program, and import that as well.`,
  'rights-managed': `The file is protected by the rights management of an organisation, and no password opens it. ${unfound}. Ask the source for a copy without protection.`,
  'windows-protection': `This mailbox is protected by Windows Information Protection, so it could not be read. ${kept}. Open it in Outlook on a computer of its organisation, remove the protection, and import it again.`,
  certificate: `This file is encrypted for the owner of a certificate, so it could not be read. ${unfound}. Decrypt it with that certificate in another program, and import what comes out as well.`,
  pgp: `This file is encrypted (PGP), so it could not be read. ${unfound}. Decrypt it with its owner’s key in another program, and import what comes out as well.`,
  'looks-encrypted': `This file is called like a database or a backup of an app, but nothing in it can be told apart: it is probably encrypted. ${unfound}. Decrypt a copy with the key of its app or phone in another program, and import that as well.`,
  'too-large': `The file is {size} MB; files of this kind are read up to {limit} MB. ${unfound}. Split it in another program and add the pieces.`,
  'unpacks-too-large': `More than {limit} MB would come out of this file, and files packed in this way are unpacked up to that size. ${unfound}. Unpack it in another program and import what comes out.`,
  'picture-too-large': `The picture has {size} million pixels; words are looked for in pictures of up to {limit} million. ${kept}, but it will not be found by what is written on it. Save a smaller copy in another program and add that as well.`,
  script: `The page seems to be written in another script ({script}); Latin and Chinese are recognised. ${kept}, but this page will not be found by what is written on it, unless you type it in.`,
  'no-messages': `No message was found in this file in the way that was chosen. ${kept}. Choose again how it is read as a chat, or have it read as what it is.`,
  'split-archive': `This is one part of an archive that is spread over several files. ${kept}, but what is in it was not taken out, or only in part. Join all parts with the program that made them, and import what comes out.`,
  'behind-packed': `What is packed in this file was taken out whole. Behind it stand {count} bytes that do not belong to it. ${kept} and still holds them. Look at them in another program if they may matter.`,
  'mailbox-part': `A part of the mailbox is missing. ${kept}. Repair a copy with Outlook’s own tool and import that as well.`,

  'first-pages': `Only the first {pages} pages of the file were read. ${kept}, but what follows will not be found. Split it in another program and add the pieces.`,
  'pages-missing': `{missing} of {all} pages are damaged and could not be read. ${kept}, but those pages will not be found by their content. Look at them in another program.`,
  'sheets-missing': `{missing} of {all} sheets are damaged and were read only in part or not at all. ${kept}, but what is missing will not be found. Open it in a spreadsheet program.`,
  'parts-missing': `The text was read, but {missing} other parts of the file, such as notes or embedded files, are damaged and were left out. ${kept}. Look at it in another program.`,
  'cut-short': `The file ends before its content does, so only the part that is there was read. ${kept}, but what is missing will not be found. Ask the source for another copy.`,
  'long-pages': `{pages} pages hold far more text than fits on a page, and only its beginning was read. ${kept}, but the rest will not be found. Look at those pages in another program.`,
  'long-rows': `On {pages} pages a value is longer than is shown, and only its beginning was read. ${kept}, but the rest will not be found. Look at those rows in another program.`,
  'many-strings': `Only the first {millions} million characters of the strings in this file are searched. ${kept}. Look at the rest in another program.`,
  'open-quotation': `A quotation mark in this table is never closed, so what follows it was read as one message. ${kept}. Look at its end, or ask the source for another export.`,
  'export-damaged': `The export is damaged or cut short, so it was read as plain text and not message by message. ${kept}, and its words can be found. Ask the source for another export.`,
  'archive-cut-short': `The archive is damaged or was cut short. Files found in it: {count}; ${more}`,
  'archive-list-missing': `The archive is damaged: its list of contents is missing or breaks off. Files found in it: {count}; ${more}`,
  'mailbox-damaged': `The mailbox is damaged: {damaged} parts of its list of items could not be read. Items found: {count}; there may have been more. ${kept}. Repair a copy with Outlook’s own tool and import that as well.`,
  'packed-message': `The content of this message is packed, and it could not be unpacked, so only its headers could be read. ${kept} and still holds it. See what is said of its part, or ask the source for another copy.`,
  'encrypted-message': `This message is encrypted ({how}), so only its headers could be read. ${kept} and holds what is encrypted. Decrypt it with its owner’s key in a mail program, save it without encryption, and import that as well.`,
  'message-too-deep': `The message was read as plain text only: its parts are nested far deeper than in any real message, so its attachments were not taken out. ${kept} and still holds them. Open it in a mail program, and treat it with care.`,
  'part-of-message': `This is one of several messages over which a longer one was spread, so it holds only a part of it. ${kept}. Put the parts together in a mail program, and import the whole as well.`,
  'message-parts': `The message was read as plain text only: its parts could not be told apart, so its attachments were not taken out. ${kept} and still holds them. Open it in a mail program, and treat it with care.`,
  'many-children': `This holds more than {most} files, and only the first of them were taken out. ${rest}`,
  'bomb-of-children': `Far more comes out of this than a real container would hold (a "zip bomb"), so only the first {count} files were taken out. ${rest}`,

  'lost-damaged': `This file is damaged inside its container, so it could not be taken out. ${inside}. Open the container in another program, or ask the source for another copy.`,
  'lost-password': `This file is protected by a password inside its container, so it could not be taken out. ${inside}. Read the container again with its password.`,
  'lost-wrong-password': `The password does not open this file, so it could not be taken out. ${inside}. Check the password and read the container again.`,
  'lost-bomb': `This file unpacks to far more than a real one would (a "zip bomb"), so it was not taken out. ${inside}. Treat it with care.`,
  'lost-too-large': `This file is larger than what is taken out of a container of this kind. ${inside}. Unpack it in another program and import what comes out.`,
  'lost-unsupported': `This file is packed in a way that is not known here, so it could not be taken out. ${inside}. Unpack it in another program and import what comes out.`,
  'lost-link': `This is a link to another place, not a file; links inside a container are not followed. ${inside}.`,
  'lost-link-to': `This is a link to another place, not a file; links inside a container are not followed. ${inside}. It leads to “{target}”.`,
  'lost-device': `This is a device or a connection between programs, not a file, so there is nothing to take out. ${inside}.`,
  'lost-internal': `The reader met an error of its own on this file, so it could not be taken out. ${inside}. Read the container again, and report the error if it stays.`,
  'container-too-deep':
    'Containers inside another one are followed to the {most}th, and this one lies deeper. Save it as a file and import it by itself.',
  'container-in-itself': 'This container is inside itself, so what is in it stands above already and is not repeated.',
  'container-everywhere':
    'This container was found in more than {most} places inside others in this import. What is in it is entered for the first of them only.',

  library: 'This is the library itself, or a part of it. It was left out.',
  link: 'This is a link to another place, and links inside a folder are not followed. Import what it points to by itself.',
  pipe: 'This is a pipe between programs and holds no file. It was left out.',
  socket: 'This is a connection between programs and holds no file. It was left out.',
  device: 'This is a device, not a file. It was left out; to keep its content, make an image of it first.',
  'not-there':
    'This is not there, or was moved while the import ran. Connect its disk or check the path, then import it again.',
  'not-allowed': 'The system does not allow reading this. Ask for access, then import it again.',
  'link-to-itself': 'This is a link that leads back to itself. There is nothing to import.',
  'long-path': 'The path is longer than the system can open. Move it nearer to the top and import it again.',
  unreadable: 'This cannot be read ({why}). Check the disk and its connection, then import it again.',
  'upload-gone': 'The copies that the browser had brought are gone. Drop the files again.',
  'system-file': 'This is a file that a system keeps for itself, and this import leaves those out.',
  pattern: 'This import leaves out what fits “{pattern}”.',
  'known-file': 'The list “{list}” has this file as one that everybody has, and this import leaves those out.',

  'source-changed':
    '{name} changed while it was being read, so it was not taken in. Make sure that nothing is writing to it, then import it again.',
  'source-no-file': '{name} is {kind}, not a file, so there is nothing to take in.',
  'source-gone':
    '{name} is not there any more, so it was not taken in. Connect its disk or check the path, then import it again.',
  'source-not-allowed': '{name} may not be read by you, so it was not taken in. Ask its owner for access.',
  'source-long-path': '{name} has a name or path that is too long for this system, so it was not taken in.',
  'source-unreadable':
    '{name} could not be read ({why}), so it was not taken in. Check the disk and its connection, then import it again.',
} as const;
