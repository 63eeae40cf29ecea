import { Component } from "@angular/core";
import { VideoidCompare, VideoidResult, VideoidTriage } from "videoid-lens/angular";

@Component({
  selector: "app-wrong",
  imports: [VideoidCompare, VideoidResult, VideoidTriage],
  template: `
    <videoid-result [result]="7" /> <!-- wrong -->
    <videoid-result view="half" /> <!-- wrong -->
    <videoid-result [theme]="'sepia'" /> <!-- wrong -->
    <videoid-result [explanation]="null" /> <!-- wrong: it can only be read -->
    <videoid-result [colour]="1" /> <!-- wrong -->
    <videoid-result (videoid-select)="take($event.detail.report)" /> <!-- wrong -->
    <videoid-result #viewer (click)="viewer.choose(1)" /> <!-- wrong -->
    <videoid-triage [source]="7" /> <!-- wrong -->
    <videoid-compare results="one" /> <!-- wrong -->
  `,
})
export class Wrong {
  take(_value: unknown) {}
}
