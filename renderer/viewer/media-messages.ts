import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly recording: (number: string) => string;
  readonly cannotPlay: string;
  readonly facts: Readonly<
    Record<'duration' | 'recorded' | 'place' | 'device' | 'video' | 'audio' | 'format' | 'encoded' | 'software', string>
  >;
};

/** Words of the player of recordings and films. */
export const mediaWords: WordsOf<Words> = {
  en: {
    recording: number => `Recording ${number}`,
    cannotPlay:
      'This format cannot be played here. The original is stored unchanged: save a copy and play it in another program.',
    facts: {
      duration: 'Length',
      recorded: 'Recorded',
      place: 'Place',
      device: 'Device',
      video: 'Picture',
      audio: 'Sound',
      format: 'Format',
      encoded: 'Written',
      software: 'Software',
    },
  },
  'zh-Hans': {
    recording: number => `录音录像 ${number}`,
    cannotPlay: '此格式无法在这里播放。原件保持不变：请保存副本后用其他程序播放。',
    facts: {
      duration: '时长',
      recorded: '录制时间',
      place: '地点',
      device: '设备',
      video: '画面',
      audio: '声音',
      format: '格式',
      encoded: '写入时间',
      software: '软件',
    },
  },
};
