import { afterNextRender, Component, type ElementRef, signal, viewChild } from "@angular/core";
import { VideoidCompare, VideoidResult, VideoidTriage } from "videoid-lens/angular";
import "videoid-lens/define";
import type { VideoidResultElement } from "videoid-lens/element";

import { specimen } from "../specimen.js";

@Component({
  selector: "app-root",
  imports: [VideoidCompare, VideoidResult, VideoidTriage],
  template: `
    <videoid-result
      #viewer
      class="card"
      lang="en"
      theme="light"
      view="full"
      [result]="json()"
      [archive]="zip()"
      [referenceSize]="null"
      [tolerant]="false"
      (videoid-explain)="shown($event)"
      (videoid-select)="viewer.select($event.detail.index)"
      (videoid-error)="failed($event.detail.error.code)"
    />
    @for (file of rows(); track file.name) {
      <videoid-triage tolerant [source]="file" (videoid-open)="failed($event.detail.row.processId)" />
      <videoid-compare [results]="rows()" (videoid-compare)="failed($event.detail.comparison.samePerson)" />
    }
  `,
})
export class App {
  readonly json = signal<string | undefined>(undefined);
  readonly zip = signal<Blob | null>(null);
  readonly rows = signal<File[]>([]);
  readonly viewer = viewChild.required<ElementRef<VideoidResultElement>>("viewer");

  constructor() {
    afterNextRender(async () => {
      const files = await specimen();
      this.json.set(files.json);
      this.zip.set(files.zip);
    });
  }

  shown({ detail }: HTMLElementEventMap["videoid-explain"]) {
    document.title = detail.explanation.headline;
    this.viewer().nativeElement.select(null);
  }

  failed(code: string | null) {
    console.error(code);
  }
}
