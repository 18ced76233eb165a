/**
 * The engine's sentences on files that could not be taken in or read, in Chinese. Those with a figure in them are not here
 * and stay as the engine says them.
 */
const inChinese: ReadonlyMap<string, string> = new Map([
  [
    'The file is empty: it holds no bytes at all. The original is stored unchanged, and there is nothing to search in it. If you expected content, ask the source for another copy.',
    '文件为空，没有任何字节。原件已原样保存，其中没有可搜索的内容。如果本应有内容，请向来源索取另一份副本。',
  ],
  [
    'The file is damaged or incomplete, so its text could not be read. The original is stored unchanged, but it will not be found by its content. Open it in another program, or ask the source for another copy.',
    '文件已损坏或不完整，无法读取其文字。原件已原样保存，但无法按内容搜索到。请用其他程序打开，或向来源索取另一份副本。',
  ],
  [
    'The file is protected by a password, so its text could not be read. The original is stored unchanged, but it will not be found by its content. Enter the password, and it is read again.',
    '文件有密码保护，无法读取其文字。原件已原样保存，但无法按内容搜索到。输入密码后会重新读取。',
  ],
  [
    'No password that was tried opens this file, so its text could not be read. The original is stored unchanged. Check the password and enter it again.',
    '试过的密码都打不开此文件，无法读取其文字。原件已原样保存。请检查密码后重新输入。',
  ],
  [
    'The file unpacks to far more than a real document would (a "zip bomb"), so it was not unpacked. The original is stored unchanged, but it will not be found by its content. Treat it with care.',
    '文件解压后远大于真实文档（“压缩炸弹”），因此没有解压。原件已原样保存，但无法按内容搜索到。请谨慎处理。',
  ],
  [
    'The file is nested far deeper than a real document would be, so it was not read to the end. The original is stored unchanged, but it may not be found by its content. Treat it with care.',
    '文件的嵌套远深于真实文档，因此没有读完。原件已原样保存，但可能无法按内容搜索到。请谨慎处理。',
  ],
  [
    'Reading the file took too long and was stopped. The original is stored unchanged, but it will not be found by all of its content. Try it again, or open it in another program.',
    '读取文件耗时过长，已停止。原件已原样保存，但无法按全部内容搜索到。请重试，或用其他程序打开。',
  ],
  [
    'Reading the file took more memory than is allowed and was stopped. The original is stored unchanged, but it will not be found by all of its content. Open it in another program.',
    '读取文件占用的内存超出限制，已停止。原件已原样保存，但无法按全部内容搜索到。请用其他程序打开。',
  ],
  [
    'The reader broke down on this file. The original is stored unchanged, and no other file is affected, but this one will not be found by all of its content. Try it again, or open it in another program.',
    '读取程序在此文件上崩溃。原件已原样保存，其他文件不受影响，但此文件无法按全部内容搜索到。请重试，或用其他程序打开。',
  ],
  [
    'The reader met an error of its own on this file. The original is stored unchanged, but it will not be found by its content. Try it again, and report the error if it stays.',
    '读取程序在此文件上出错。原件已原样保存，但无法按内容搜索到。请重试；如果仍然出错，请报告。',
  ],
  [
    'This is a link to another place, and links inside a folder are not followed. Import what it points to by itself.',
    '这是指向别处的链接；文件夹内的链接不会跟随。请单独导入它所指向的内容。',
  ],
  [
    'This is not there, or was moved while the import ran. Connect its disk or check the path, then import it again.',
    '它不存在，或在导入期间被移走。请连接其所在磁盘或检查路径，再重新导入。',
  ],
  [
    'The system does not allow reading this. Ask for access, then import it again.',
    '系统不允许读取。请先取得访问权限，再重新导入。',
  ],
  [
    'This is a file that a system keeps for itself, and this import leaves those out.',
    '这是系统自用的文件，本次导入略过此类文件。',
  ],
  [
    'This file is damaged inside its container, so it could not be taken out. Its container is stored unchanged and still holds it. Open the container in another program, or ask the source for another copy.',
    '此文件在容器内已损坏，无法取出。其所在的容器已原样保存，文件仍在其中。请用其他程序打开容器，或向来源索取另一份副本。',
  ],
  [
    'This file is protected by a password inside its container, so it could not be taken out. Its container is stored unchanged and still holds it. Read the container again with its password.',
    '此文件在容器内有密码保护，无法取出。其所在的容器已原样保存，文件仍在其中。请用其密码重新读取容器。',
  ],
  [
    'The password does not open this file, so it could not be taken out. Its container is stored unchanged and still holds it. Check the password and read the container again.',
    '该密码打不开此文件，无法取出。其所在的容器已原样保存，文件仍在其中。请检查密码后重新读取容器。',
  ],
  [
    'This file unpacks to far more than a real one would (a "zip bomb"), so it was not taken out. Its container is stored unchanged and still holds it. Treat it with care.',
    '此文件解压后远大于真实文件（“压缩炸弹”），因此没有取出。其所在的容器已原样保存，文件仍在其中。请谨慎处理。',
  ],
  [
    'This file is larger than what is taken out of a container of this kind. Its container is stored unchanged and still holds it. Unpack it in another program and import what comes out.',
    '此文件大于可从这类容器中取出的限度。其所在的容器已原样保存，文件仍在其中。请用其他程序解压，再导入取出的文件。',
  ],
  [
    'This file is packed in a way that is not known here, so it could not be taken out. Its container is stored unchanged and still holds it. Unpack it in another program and import what comes out.',
    '此文件的压缩方式未知，无法取出。其所在的容器已原样保存，文件仍在其中。请用其他程序解压，再导入取出的文件。',
  ],
  [
    'This is a link to another place, not a file; links inside a container are not followed. Its container is stored unchanged and still holds it.',
    '这是指向别处的链接，不是文件；容器内的链接不会跟随。其所在的容器已原样保存，文件仍在其中。',
  ],
  [
    'This is a device or a connection between programs, not a file, so there is nothing to take out. Its container is stored unchanged and still holds it.',
    '这是设备或程序之间的连接，不是文件，没有可取出的内容。其所在的容器已原样保存，文件仍在其中。',
  ],
  [
    'The reader met an error of its own on this file, so it could not be taken out. Its container is stored unchanged and still holds it. Read the container again, and report the error if it stays.',
    '读取程序在此文件上出错，无法取出。其所在的容器已原样保存，文件仍在其中。请重新读取容器；如果仍然出错，请报告。',
  ],
  [
    'The disk is full, so this was not read to its end. The original and what came out of it so far are safe. Free some space, then read it again.',
    '磁盘已满，因此没有读完。原件和已取出的内容都安全。请腾出空间后重新读取。',
  ],
  ['This is the library itself, or a part of it. It was left out.', '这是资料库本身或其一部分，已略过。'],
]);

/** What the engine says of a file, in Chinese; undefined where only its own sentence is known. */
export const readingProblemInChinese = (sentence: string): string | undefined => inChinese.get(sentence);
