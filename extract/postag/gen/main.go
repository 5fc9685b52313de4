// Command gen makes the tagger's model from prose's: run it by "go generate" when prose
// has changed.
package main

import (
	"bytes"
	"encoding/gob"
	"log"
	"math"
	"os"

	"github.com/jdkato/prose/v2"

	"crossfoot/extract/postag"
)

func main() {
	if err := os.WriteFile("model.gen.bin", made(), 0o644); err != nil {
		log.Fatal(err)
	}
}

// made is the model in the tagger's form.
func made() []byte {
	var classes []string
	var fixed map[string]string
	var weights map[string]map[string]float64
	read("classes.gob", &classes)
	read("tags.gob", &fixed)
	read("weights.gob", &weights)
	features := map[string]postag.Weights{}
	for f, byClass := range weights {
		w := postag.Weights{}
		for class, weight := range byClass {
			thousandths := math.Round(weight * 1000)
			if math.Abs(thousandths-weight*1000) > 1e-6 {
				log.Fatalf("%s: %v is no number of thousandths", f, weight)
			}
			w[class] = int(thousandths)
		}
		if len(w) > 0 {
			features[f] = w
		}
	}
	return postag.Pack(classes, fixed, features)
}

// read decodes a part of prose's model.
func read(name string, to any) {
	data, err := prose.Asset("model/AveragedPerceptron/" + name)
	if err == nil {
		err = gob.NewDecoder(bytes.NewReader(data)).Decode(to)
	}
	if err != nil {
		log.Fatal(name, ": ", err)
	}
}
