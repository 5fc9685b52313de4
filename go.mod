module crossfoot

go 1.26
