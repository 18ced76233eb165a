import {
  IconAlertTriangle,
  IconChartDots,
  IconFileDescription,
  IconFileImport,
  IconFiles,
  IconHistory,
  IconListDetails,
  IconNotes,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CaseScreen } from '../place.ts';

const icons = {
  overview: IconChartDots,
  exhibits: IconFiles,
  facts: IconListDetails,
  people: IconUsers,
  notes: IconNotes,
  conflicts: IconAlertTriangle,
  report: IconFileDescription,
  imports: IconFileImport,
  activity: IconHistory,
} as const satisfies Readonly<Record<CaseScreen, unknown>>;

/** The sign of a screen of a case, the same wherever the screen is named. */
export function screenIcon(screen: CaseScreen): ReactNode {
  const Icon = icons[screen];
  return <Icon size={16} stroke={1.75} />;
}
