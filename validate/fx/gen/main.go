// Command gen turns a table of monthly exchange rates into the compact form that
// package fx embeds: one line a currency, its first month, then one rate a month.
//
// The input has the columns Date (YYYY-MM-DD), Country, Exchange rate (units of
// the country's currency per US dollar), as in the "monthly" table of the public
// exchange-rates data set made from the Federal Reserve's H.10 release.
package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"log"
	"os"
	"sort"
)

// currencies names the ISO 4217 code of each country's column.
var currencies = map[string]string{
	"Australia": "AUD", "Austria": "ATS", "Belgium": "BEF", "Brazil": "BRL", "Canada": "CAD", "China": "CNY",
	"Denmark": "DKK", "Euro": "EUR", "Finland": "FIM", "France": "FRF", "Germany": "DEM", "Hong Kong": "HKD",
	"India": "INR", "Italy": "ITL", "Japan": "JPY", "Malaysia": "MYR", "Mexico": "MXN", "Netherlands": "NLG",
	"New Zealand": "NZD", "Norway": "NOK", "Portugal": "PTE", "Singapore": "SGD", "South Africa": "ZAR",
	"South Korea": "KRW", "Spain": "ESP", "Sri Lanka": "LKR", "Sweden": "SEK", "Switzerland": "CHF",
	"Taiwan": "TWD", "Thailand": "THB", "United Kingdom": "GBP",
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: gen monthly.csv rates.txt")
	}
	in, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	rates := map[string]map[string]string{}
	for _, row := range rows[1:] {
		code, ok := currencies[row[1]]
		if !ok || row[2] == "" {
			continue
		}
		if rates[code] == nil {
			rates[code] = map[string]string{}
		}
		rates[code][row[0][:7]] = row[2]
	}
	if err := os.WriteFile(os.Args[2], table(rates), 0o644); err != nil {
		log.Fatal(err)
	}
}

// table writes the lines in order of code; a month without a rate is a dash.
func table(rates map[string]map[string]string) []byte {
	var out bytes.Buffer
	codes := make([]string, 0, len(rates))
	for c := range rates {
		codes = append(codes, c)
	}
	sort.Strings(codes)
	for _, c := range codes {
		months := make([]string, 0, len(rates[c]))
		for m := range rates[c] {
			months = append(months, m)
		}
		sort.Strings(months)
		fmt.Fprintf(&out, "%s %s", c, months[0])
		for m := months[0]; m <= months[len(months)-1]; m = next(m) {
			r, ok := rates[c][m]
			if !ok {
				r = "-"
			}
			out.WriteString(" " + r)
		}
		out.WriteByte('\n')
	}
	return out.Bytes()
}

// next is the month after "2004-12".
func next(m string) string {
	var y, n int
	fmt.Sscanf(m, "%d-%d", &y, &n)
	if n == 12 {
		y, n = y+1, 0
	}
	return fmt.Sprintf("%04d-%02d", y, n+1)
}
