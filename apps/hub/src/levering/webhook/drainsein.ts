import { Injectable } from '@nestjs/common';

/**
 * Where who places leveringen tells who drains them, inside this process. A sign may get lost with the process: the table
 * decides, and whoever lives looks every round for what is due.
 */
@Injectable()
export class Drainsein {
  private hoor: (partnerId: string) => void = () => undefined;

  bij(hoor: (partnerId: string) => void): void {
    this.hoor = hoor;
  }

  /** There may be something to push to this partner. */
  geef(partnerId: string): void {
    this.hoor(partnerId);
  }
}
