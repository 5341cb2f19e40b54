import { otherDepartments } from '@kith/shared/measure/figure';
import { strings } from '../strings/en.ts';

/** How a department is called on a page; those that are too small to stand alone have one name together. */
export const departmentName = (department: string): string =>
  department === otherDepartments ? strings.measures.otherDepartments : department;
